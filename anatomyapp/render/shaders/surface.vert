layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in uvec2 structure_and_openness;
layout(location = 3) in vec3 rise;      // of breath: see render/motion.py
layout(location = 4) in vec3 bend;
layout(location = 5) in vec3 turn;

uniform mat4 to_view;
uniform mat4 to_clip;
uniform float breath;                   // 0 to 1
uniform vec4 planes[3];                 // of cuts: positive for what stays
uniform sampler2D offsets;              // of structures that stand apart, mm; 256 in a row
uniform float exploded;                 // 0 to 1

out vec4 normal_and_openness;
flat out uint structure;

void main() {
    float openness = float(structure_and_openness.y) / 255.0;
    vec3 moved = position + breath * (rise + breath * bend);
    normal_and_openness = vec4(mat3(to_view) * (normal + breath * turn), openness);
    structure = structure_and_openness.x;
    gl_ClipDistance[0] = dot(planes[0], vec4(moved, 1.0));
    gl_ClipDistance[1] = dot(planes[1], vec4(moved, 1.0));
    gl_ClipDistance[2] = dot(planes[2], vec4(moved, 1.0));
    int index = int(structure);         // cuts open the body; then its structures move apart
    if (exploded > 0.0) moved += exploded * texelFetch(offsets, ivec2(index & 255, index >> 8), 0).xyz;
    gl_Position = to_clip * (to_view * vec4(moved, 1.0));
}
