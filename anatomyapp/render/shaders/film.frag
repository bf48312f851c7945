// The model, multiplied with its opacity, over a real camera's picture and what lies between them.
in vec2 across;

uniform sampler2D model;
uniform sampler2D film;
uniform vec4 shown;             // of the camera's picture: where it starts, and how much, 0 to 1
uniform float light;            // of the model, as a part of the window's

out vec4 colour;

void main() {
    vec4 over = texture(model, across);
    vec3 under = texture(film, shown.xy + shown.zw * across).rgb;
    over.rgb *= light;
    colour = vec4(patched(under, over, across), 1.0);
}
