package org.guichetunique.runtime.camunda;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.impl.DmnModelInstanceImpl;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.model.xml.ModelValidationException;
import org.camunda.bpm.model.xml.impl.util.DomUtil;
import org.camunda.bpm.model.xml.instance.DomDocument;

/** Reads tables as the engine does, without reading the six schemas of DMN anew for each of them. */
final class DecisionTables extends DefaultDmnTransformer {

    @Override
    public DmnTransform createTransform() {
        return new DefaultDmnTransform(this) {
            @Override
            public void setModelInstance(InputStream file) {
                setModelInstance(Reader.READER.parseModelFromStream(file));
            }
        };
    }

    /** Holds the document against its schema after it is read, and not a second time while it is. */
    private static final class Reader extends DmnParser {

        static final Reader READER = new Reader();

        @Override
        public DmnModelInstanceImpl parseModelFromStream(InputStream file) {
            try {
                DomDocument document = DomUtil.parseInputStream(plain(), file);
                if (getSchema(document) == null) {
                    throw new DmnModelException("The file is in no version of DMN that is known");
                }
                validateModel(document);
                return createModelInstance(document);
            } catch (ModelParseException | ModelValidationException e) {
                throw new DmnModelException("The file is not valid DMN", e);
            }
        }

        private static DocumentBuilderFactory plain() {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            try {
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException("The platform has no safe XML reader", e);
            }
            return factory;
        }
    }
}
