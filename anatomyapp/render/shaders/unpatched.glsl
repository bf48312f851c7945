// Nothing lies between model and film.
vec3 patched(vec3 under, vec4 over, vec2 across) {
    return under * (1.0 - over.a) + over.rgb;
}
