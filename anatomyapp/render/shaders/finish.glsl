// The mean of all samples at the asked size, upside down as pictures are stored; half a step of
// noise keeps the background free of bands.
uniform sampler2D mean;
uniform vec2 size;

out vec4 colour;

vec4 with_noise(vec3 result) {
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    return vec4(result + (noise - 0.5) / 255.0, 1.0);
}
