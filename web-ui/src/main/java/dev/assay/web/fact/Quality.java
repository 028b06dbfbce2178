package dev.assay.web.fact;

import dev.assay.web.client.Fact;

/// How a fact came about, in the words and shapes that pages use.
public enum Quality {
    MEASURED("measured", "a figure that somebody measured and published with the way it was done"),
    DERIVED("derived", "worked out from other published facts"),
    STATED("stated", "claimed or documented without a measurement"),
    DOUBTFUL("doubtful", "unclear in the source itself; left out of differences and scores"),
    UNTOLD("of unknown quality", "the catalogue uses a word that this page doesn’t know");

    private final String label;
    private final String meaning;

    Quality(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    static Quality of(Fact fact) {
        return switch (fact.quality()) {
            case "measured" -> MEASURED;
            case "derived" -> DERIVED;
            case "stated" -> STATED;
            case "doubtful" -> DOUBTFUL;
            // A word of a newer catalogue: shown as what it is, an unknown one.
            default -> UNTOLD;
        };
    }

    /// One word for a mark.
    public String label() {
        return label;
    }

    /// What the word means, for a legend.
    public String meaning() {
        return meaning;
    }

    /// The name of its shape in the style sheet and in charts.
    public String shape() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
