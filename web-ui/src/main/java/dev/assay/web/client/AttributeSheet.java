package dev.assay.web.client;

import java.util.List;

/// One attribute across all technologies of which something is said.
public record AttributeSheet(int revision, Attribute attribute, List<Row> technologies, List<Source> sources) {

    public AttributeSheet {
        technologies = Absent.toEmpty(technologies);
        sources = Absent.toEmpty(sources);
    }

    /// What sources say of one technology, the most telling first.
    public record Row(Technology technology, List<Fact> facts, List<Disagreement> disagreements) {

        public Row {
            facts = Absent.toEmpty(facts);
            disagreements = Absent.toEmpty(disagreements);
        }
    }
}
