in vec4 normal_and_openness;
flat in uint structure;

layout(location = 0) out vec4 colour;
layout(location = 1) out uint id;

void main() {
    colour = vec4(shaded(structure, seen_at(), normal_and_openness), 1.0);
    id = structure;
}
