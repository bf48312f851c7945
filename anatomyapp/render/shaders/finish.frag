// The mean of all samples at the asked size, upside down as pictures are stored, with the structure
// under the pointer tinted; half a step of noise keeps the background free of bands.
uniform sampler2D mean;
uniform usampler2D ids;
uniform vec2 size;
uniform int hovered;
uniform vec3 tint;

out vec4 colour;

float noise(vec2 at) {
    return fract(52.9829189 * fract(dot(at, vec2(0.06711056, 0.00583715))));
}

void main() {
    vec2 place = vec2(gl_FragCoord.x, size.y - gl_FragCoord.y) / size;
    vec3 result = texture(mean, place).rgb;
    if (hovered > 0) {
        ivec2 at = ivec2(place * vec2(textureSize(ids, 0)));
        if (int(texelFetch(ids, at, 0).r) == hovered) {
            float bright = dot(result, vec3(0.3, 0.59, 0.11));
            result = mix(result, tint * (0.35 + bright), 0.42);
        }
    }
    colour = vec4(result + (noise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
