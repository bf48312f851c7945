// The line round an opened face, as opened.glsl says; 3 stands for it in place of the openness.
flat in uint structure;

layout(location = 0) out vec4 surface;
layout(location = 1) out uint id;

void main() {
    surface = vec4(0.0, 0.0, 3.0, farness());
    id = structure;
}
