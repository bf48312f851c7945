// What a solid surface is, for lit.frag to give it light: normal, openness, farness, structure.
in vec4 normal_and_openness;
flat in uint structure;

layout(location = 0) out vec4 surface;
layout(location = 1) out uint id;

void main() {
    surface = vec4(folded(normal_and_openness.xyz), normal_and_openness.w, farness());
    id = structure;
}
