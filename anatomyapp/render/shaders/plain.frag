void main() {
    colour = vec4(composed(ivec2(gl_FragCoord.xy)), 1.0);
}
