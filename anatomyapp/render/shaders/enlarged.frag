void main() {
    vec2 place = vec2(gl_FragCoord.x, size.y - gl_FragCoord.y) / size;
    colour = with_noise(texture(mean, place).rgb);
}
