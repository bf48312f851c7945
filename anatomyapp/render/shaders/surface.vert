layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in uvec2 structure_and_openness;

uniform mat4 to_view;
uniform mat4 to_clip;

out vec4 normal_and_openness;
flat out uint structure;

void main() {
    float openness = float(structure_and_openness.y) / 255.0;
    normal_and_openness = vec4(mat3(to_view) * normal, openness);
    structure = structure_and_openness.x;
    gl_Position = to_clip * (to_view * vec4(position, 1.0));
}
