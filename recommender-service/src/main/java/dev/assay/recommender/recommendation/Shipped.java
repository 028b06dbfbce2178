package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.Questionnaire;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What ships with the service: the questionnaire, and the method that scores it.
class Shipped {

    @Produces
    @Singleton
    Questionnaire questionnaire() {
        return Questionnaire.shipped();
    }

    @Produces
    @Singleton
    Assessor assessor() {
        return Assessor.shipped();
    }
}
