// A peeled layer, multiplied; blending puts it under those before.
uniform sampler2D layer;

out vec4 colour;

void main() {
    vec4 seen = texelFetch(layer, ivec2(gl_FragCoord.xy), 0);
    colour = vec4(seen.rgb * seen.a, seen.a);
}
