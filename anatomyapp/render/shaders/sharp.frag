void main() {
    ivec2 at = ivec2(gl_FragCoord.x, size.y - gl_FragCoord.y);
    colour = with_noise(texelFetch(mean, at, 0).rgb);
}
