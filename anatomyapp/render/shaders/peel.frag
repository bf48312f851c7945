// The nearest faded surface that lies behind the layer before and in front of what is solid
// (depth peeling, Everitt 2001).
uniform sampler2D layer_before;
uniform sampler2D solid;

layout(location = 0) out vec4 colour;

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    if (gl_FragCoord.z <= texelFetch(layer_before, at, 0).r) discard;
    if (gl_FragCoord.z >= texelFetch(solid, at, 0).r) discard;
    colour = faded(farness());
}
