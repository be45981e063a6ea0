package org.occupancyhub.forecast.model.trees;

import java.util.LinkedHashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Grows trees that lower the absolute error with XGBoost (Chen and Guestrin 2016), on one thread: fits of this size gain
 * nothing from more.
 */
public final class XgboostGrower implements TreeGrower {

    private final TreeParameters parameters;

    public XgboostGrower(TreeParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Trees grow(Rows rows, int seed) {
        DMatrix matrix = null;
        Booster booster = null;
        try {
            matrix = new DMatrix(rows.features(), rows.size(), rows.columns(), Float.NaN);
            matrix.setLabel(rows.answers());
            matrix.setWeight(rows.weights());
            booster = XGBoost.train(matrix, options(seed), parameters.trees(), Map.of(), null, null);
            return TreeDump.read(booster.getModelDump((String) null, true), rows.columns());
        } catch (XGBoostError e) {
            throw new IllegalStateException(
                    "trees cannot be grown from " + rows.size() + " rows: " + e.getMessage(), e);
        } finally {
            if (booster != null) {
                booster.dispose();
            }
            if (matrix != null) {
                matrix.dispose();
            }
        }
    }

    private Map<String, Object> options(int seed) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("objective", "reg:absoluteerror");
        // The answers are errors of a forecast: their median is near 0, and trees need no other start.
        options.put("base_score", 0.0);
        options.put("tree_method", "hist");
        options.put("grow_policy", "lossguide");
        options.put("max_leaves", parameters.leaves());
        options.put("max_depth", 0);
        options.put("min_child_weight", parameters.leastRows());
        options.put("max_bin", parameters.bins());
        options.put("eta", parameters.rate());
        options.put("colsample_bytree", parameters.featureShare());
        options.put("subsample", parameters.rowShare());
        options.put("nthread", 1);
        options.put("seed", seed);
        options.put("verbosity", 0);
        return options;
    }
}
