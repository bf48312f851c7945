// Unit normals as two numbers: a ball folded onto an octahedron, and that onto a square (Meyer and
// others 2010).
vec2 towards(vec2 place) {
    return vec2(place.x >= 0.0 ? 1.0 : -1.0, place.y >= 0.0 ? 1.0 : -1.0);
}

vec2 folded(vec3 n) {
    vec2 place = n.xy / (abs(n.x) + abs(n.y) + abs(n.z));
    return n.z >= 0.0 ? place : (1.0 - abs(place.yx)) * towards(place);
}

vec3 unfolded(vec2 place) {
    float up = 1.0 - abs(place.x) - abs(place.y);
    return normalize(vec3(place - max(-up, 0.0) * towards(place), up));
}
