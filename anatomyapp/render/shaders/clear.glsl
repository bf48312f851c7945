// No structure is faded. A branch in one shader would not do: the software rasteriser takes both ways.
vec4 behind_veil(vec4 under, ivec2 at) {
    return under;
}
