// Nothing lies between model and film.
vec4 patched(vec4 over, vec2 across) {
    return over;
}
