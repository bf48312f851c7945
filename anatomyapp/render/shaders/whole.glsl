// Nothing is cut.
vec3 faced(vec3 lit, uint index, float openness, float away) {
    return lit;
}
