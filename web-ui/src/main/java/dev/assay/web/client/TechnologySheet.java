package dev.assay.web.client;

import java.util.List;

/// Everything about one technology.
public record TechnologySheet(
        int revision,
        Technology technology,
        List<Fact> facts,
        List<Attribute> attributes,
        List<Disagreement> disagreements,
        List<TradeOff> tradeOffs,
        List<SourceVerdict> sourceVerdicts,
        List<CaseStudy> caseStudies,
        List<UseCaseFits> useCases,
        List<Question> questions,
        List<RelatedComparison> related,
        List<Source> sources) {

    public TechnologySheet {
        facts = Absent.toEmpty(facts);
        attributes = Absent.toEmpty(attributes);
        disagreements = Absent.toEmpty(disagreements);
        tradeOffs = Absent.toEmpty(tradeOffs);
        sourceVerdicts = Absent.toEmpty(sourceVerdicts);
        caseStudies = Absent.toEmpty(caseStudies);
        useCases = Absent.toEmpty(useCases);
        questions = Absent.toEmpty(questions);
        related = Absent.toEmpty(related);
        sources = Absent.toEmpty(sources);
    }

    /// What sources say of a technology in one use case.
    public record UseCaseFits(Described useCase, List<Fit> fits) {

        public UseCaseFits {
            fits = Absent.toEmpty(fits);
        }
    }

    /// A use case by name.
    public record Described(String id, String name, String description) {}

    /// How well a technology is said to fit: `excellent`, `good`, `possible` or `poor`.
    public record Fit(String id, String technology, String fit, List<String> sources) {

        public Fit {
            sources = Absent.toEmpty(sources);
        }
    }
}
