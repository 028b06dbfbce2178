package dev.assay.web.client;

import java.util.List;

/// One source with everything that rests on it.
public record SourceSheet(
        int revision,
        Source source,
        List<Fact> facts,
        List<Attribute> attributes,
        Agreement agreement,
        List<SourceVerdict> sourceVerdicts,
        List<TradeOff> tradeOffs,
        List<CaseStudy> caseStudies,
        List<Question> questions) {

    public SourceSheet {
        facts = Absent.toEmpty(facts);
        attributes = Absent.toEmpty(attributes);
        sourceVerdicts = Absent.toEmpty(sourceVerdicts);
        tradeOffs = Absent.toEmpty(tradeOffs);
        caseStudies = Absent.toEmpty(caseStudies);
        questions = Absent.toEmpty(questions);
    }

    /// How many of its facts another source agrees with, contradicts, or says nothing of.
    public record Agreement(int agreed, int contradicted, int alone) {}
}
