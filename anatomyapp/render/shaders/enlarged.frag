// A smaller picture, smoothly enlarged. As nothing else happens, the software rasteriser has a way of
// its own for it, which takes a third of the time of glBlitFramebuffer.
in vec2 across;

uniform sampler2D smaller;

out vec4 colour;

void main() {
    colour = texture(smaller, across);
}
