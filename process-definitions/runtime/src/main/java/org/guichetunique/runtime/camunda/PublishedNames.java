package org.guichetunique.runtime.camunda;

import java.lang.reflect.Method;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.guichetunique.casework.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Expressions see the published names of the case and nothing else: no bean, no class, no method. Reading a model
 * refuses everything else before; this holds should one slip through.
 */
final class PublishedNames extends JuelExpressionManager {

    private final CaseContext cases;

    PublishedNames(CaseContext cases) {
        this.cases = cases;
    }

    @Override
    protected ELResolver createElResolver() {
        return new Resolver(cases);
    }

    /** The engine offers some of its own, such as the date of today and the user: a case depends on neither. */
    @Override
    public void addFunction(String name, Method function) {
        // None.
    }

    private static final class Resolver extends ELResolver {

        private final CaseContext cases;

        Resolver(CaseContext cases) {
            this.cases = cases;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base == null) {
                Object scope = context.getContext(VariableScope.class);
                DelegateExecution execution = execution(scope);
                Object value = execution == null
                        ? null
                        : cases.published(
                                CaseId.of(execution.getProcessBusinessKey()),
                                ((ExecutionEntity) execution)
                                        .getProcessDefinition()
                                        .getKey(),
                                property.toString(),
                                MultiInstanceSubjects.at((ExecutionEntity) execution));
                context.setPropertyResolved(value != null);
                return value;
            }
            if (base instanceof Map<?, ?> subject) {
                context.setPropertyResolved(true);
                return subject.get(property.toString());
            }
            return null;
        }

        private static @Nullable DelegateExecution execution(@Nullable Object scope) {
            return switch (scope) {
                case ExecutionEntity execution -> execution;
                case TaskEntity task -> task.getExecution();
                case null, default -> null;
            };
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
            throw new UnsupportedOperationException("Expressions do not write");
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }

        @Override
        public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
                ELContext context, @Nullable Object base) {
            return null;
        }
    }
}
