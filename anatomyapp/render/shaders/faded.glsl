// Colour and opacity of a faded surface, not multiplied.
in vec4 normal_and_openness;
flat in uint structure;

uniform float veil;

vec4 faded(float away) {
    vec3 n = normalize(normal_and_openness.xyz);
    vec3 v = -normalize(line_of_sight());
    float far = 0.5 + 0.5 * away;
    // A thin shell seen at a grazing angle covers more; what is far covers less.
    float rim = 1.0 - abs(dot(n, v));
    float opacity = min(veil * (0.8 + 1.0 * rim * rim) * (1.0 - 0.55 * far), 0.9);
    return vec4(shaded(structure, n, v, normal_and_openness.w, away), opacity);
}
