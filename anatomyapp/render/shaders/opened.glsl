// Faces that a cut opens have the structure's own colour, a little lighter and evenly lit, as in an
// atlas; the lines round them are dark. Instead of an openness they have a 2 or a 3.
const float LIGHTER = 0.16;
const float DARK = 0.36;

vec3 faced(vec3 lit, uint index, float openness, float away) {
    vec3 tissue = vec3(row_of(index, 0).rgb) / 255.0 * sqrt(light);
    vec3 face = mix(tissue, vec3(sqrt(light)), LIGHTER) * (1.0 - fog * smoothstep(0.0, 1.0, away));
    return openness < 1.5 ? lit : openness < 2.5 ? face : DARK * tissue;
}
