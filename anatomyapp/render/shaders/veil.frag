// Weighted blended order-independent transparency (McGuire and Bavoil 2013): the first target sums
// weighted colours and, in its alpha, multiplies what shines through; the second sums the weights.
in vec4 normal_and_openness;
flat in uint structure;

uniform float veil;

layout(location = 0) out vec4 sum;
layout(location = 1) out float weight;

void main() {
    vec3 at = seen_at();
    float far = clamp((-at.z - depth_cue.x + depth_cue.y) / (2.0 * depth_cue.y), 0.0, 1.0);
    // A thin shell seen at a grazing angle covers more; what is far covers less.
    float rim = 1.0 - abs(dot(normalize(normal_and_openness.xyz), normalize(at)));
    float opacity = min(veil * (0.8 + 1.0 * rim * rim) * (1.0 - 0.55 * far), 0.9);
    float w = opacity * (0.01 + 16.0 * pow(1.0 - 0.95 * far, 6.0));
    sum = vec4(shaded(structure, at, normal_and_openness) * w, opacity);
    weight = w;
}
