// Tints the structure under the pointer; drawn only where it can lie.
uniform usampler2D ids;
uniform vec2 size;
uniform int hovered;
uniform vec4 tint;

out vec4 colour;

void main() {
    vec2 place = vec2(gl_FragCoord.x, size.y - gl_FragCoord.y) / size;
    ivec2 at = ivec2(place * vec2(textureSize(ids, 0)));
    if (int(texelFetch(ids, at, 0).r) != hovered) discard;
    colour = tint;
}
