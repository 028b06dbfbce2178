package dev.assay.web.recommendation;

import dev.assay.web.client.Recommendation;
import dev.assay.web.fact.Figures;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Weights that a visitor plays with, beside those that the answers give.
///
/// @param id         of the recommendation
/// @param sliders    one for each criterion, the weightiest first
/// @param weights    those that were moved, by criterion
/// @param complaints what was typed and can't be a weight
public record WhatIf(String id, List<Slider> sliders, Map<String, Double> weights, List<Complaint> complaints) {

    /// So many sliders are in view at once; the others are folded away.
    private static final int IN_VIEW = 8;

    private static final double MOST = 10;

    /// One criterion, in points from 0 to 10.
    ///
    /// @param answered what the answers give
    /// @param refused  whether the value is what was typed and can't be a weight
    public record Slider(String criterion, String name, String value, String answered, boolean refused) {

        /// True where it stands elsewhere than the answers put it.
        public boolean isMoved() {
            return !value.equals(answered);
        }
    }

    /// A value that can't be a weight.
    public record Complaint(String criterion, String message) {}

    static WhatIf of(Recommendation recommendation, MultivaluedMap<String, String> sent) {
        List<Slider> sliders = new ArrayList<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        List<Complaint> complaints = new ArrayList<>();
        Recommendation.Profile profile = recommendation.profile();
        List<Recommendation.Criterion> criteria = profile == null ? List.of() : profile.criteria();
        criteria.stream()
                .sorted(Comparator.comparingDouble(Recommendation.Criterion::point)
                        .reversed())
                .forEach(criterion -> {
                    String answered = Figures.number(criterion.point());
                    String given = sent.getFirst(criterion.id());
                    Double weight = given == null ? Double.valueOf(criterion.point()) : weight(given);
                    if (weight == null) {
                        complaints.add(
                                new Complaint(criterion.id(), criterion.name() + " must be a number from 0 to 10"));
                    } else if (weight != criterion.point()) {
                        weights.put(criterion.id(), weight);
                    }
                    String value = weight == null ? String.valueOf(given) : Figures.number(weight);
                    sliders.add(new Slider(criterion.id(), criterion.name(), value, answered, weight == null));
                });
        return new WhatIf(recommendation.id(), sliders, weights, complaints);
    }

    private static @Nullable Double weight(String given) {
        try {
            double weight = Double.parseDouble(given);
            return weight >= 0 && weight <= MOST ? Double.valueOf(weight) : null;
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /// Those in view.
    public List<Slider> first() {
        return sliders.subList(0, Math.min(IN_VIEW, sliders.size()));
    }

    /// Those folded away.
    public List<Slider> others() {
        return sliders.subList(Math.min(IN_VIEW, sliders.size()), sliders.size());
    }

    /// What was moved, in words.
    public List<Slider> moved() {
        return sliders.stream().filter(Slider::isMoved).toList();
    }
}
