// The model, multiplied with its opacity, and what lies between it and the camera's picture; blending
// puts them over that picture, whose upper row comes first.
in vec2 across;

uniform sampler2D model;
uniform vec3 lit;               // light of the model, as a part of the window's

out vec4 colour;

void main() {
    vec4 over = texture(model, vec2(across.x, 1.0 - across.y));
    colour = laid(vec4(over.rgb * lit, over.a), across);
}
