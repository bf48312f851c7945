// No structure is faded. A branch in one shader would not do: the software rasteriser takes both ways.
vec3 behind_veil(vec3 under, ivec2 at) {
    return under;
}
