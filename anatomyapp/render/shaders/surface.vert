layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in uvec2 structure_and_openness;

uniform mat4 to_view;
uniform mat4 to_clip;

out vec3 seen_at;
out vec3 seen_normal;
out float openness;
flat out uint structure;

void main() {
    vec4 seen = to_view * vec4(position, 1.0);
    seen_at = seen.xyz;
    seen_normal = mat3(to_view) * normal;
    openness = float(structure_and_openness.y) / 255.0;
    structure = structure_and_openness.x;
    gl_Position = to_clip * seen;
}
