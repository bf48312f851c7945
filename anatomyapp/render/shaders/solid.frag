in vec3 seen_at;
in vec3 seen_normal;
in float openness;
flat in uint structure;

layout(location = 0) out vec4 colour;
layout(location = 1) out uint id;

void main() {
    colour = vec4(lit(structure, seen_at, seen_normal, openness), 1.0);
    id = structure;
}
