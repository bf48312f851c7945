// Half a step of noise keeps the background free of bands.
vec4 with_noise(vec4 colour) {
    vec2 at = gl_FragCoord.xy + corner;
    float noise = fract(52.9829189 * fract(dot(at, vec2(0.06711056, 0.00583715))));
    return vec4(colour.rgb + (noise - 0.5) / 255.0 * colour.a, colour.a);
}
