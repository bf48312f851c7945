// Nothing lies between model and film.
vec4 laid(vec4 model, vec2 across) {
    return model;
}
