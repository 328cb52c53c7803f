package org.guichetunique.casework;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.guichetunique.casework.studio.rehearsal.RoomExchange;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.LateReplies;
import org.guichetunique.exchange.callback.SignedCallbacks;
import org.guichetunique.exchange.contract.AddressSettings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.exchange.log.LogArchive;
import org.guichetunique.exchange.log.SealKeys;
import org.guichetunique.exchange.log.Sealing;
import org.guichetunique.exchange.log.SealingLoop;
import org.guichetunique.exchange.log.TimestampAuthority;
import org.guichetunique.exchange.transport.Transports;
import org.guichetunique.exchange.transport.token.TokenService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What reaches the authorities, and the log of it. */
@Configuration(proxyBeanMethods = false)
@Import({LogArchive.class, SealingLoop.class})
public class ExchangeConfiguration {

    @Bean(destroyMethod = "close")
    Transports transports(ExchangeSettings settings, Environment environment) {
        return new Transports(
                new TokenService(
                        settings.tokenUri(),
                        settings.exchange().clientId(),
                        settings.exchange().clientSecret()),
                environment::getProperty,
                AddressSettings.resolving(environment::getProperty));
    }

    /** Answers that come as files have somewhere to go once there is an intake. */
    @Bean
    SmartInitializingSingleton fileCollection(
            Transports transports, Contracts contracts, ObjectProvider<LateReplies> intake) {
        return () -> intake.ifAvailable(answers -> transports.collect(contracts, answers));
    }

    @Bean
    Exchange exchange(Transports transports, ExchangeSettings settings, Clock clock) {
        return new Exchange(transports.all(), settings.callbacksUrl(), clock);
    }

    /** For rehearsals: each has an exchange of its own, so that no failure in one is held against an authority in another. */
    @Bean
    RoomExchange roomExchange(Transports transports) {
        return (room, clock) -> new Exchange(
                transports.rehearsing(authority -> room.address() + "/" + authority.code()), room.address(), clock);
    }

    /** Authorities name the address of their callbacks, without their code, as the receiver. */
    @Bean
    SignedCallbacks signedCallbacks(
            Contracts contracts,
            LateReplies answers,
            Transports transports,
            ExchangeSettings settings,
            Environment environment) {
        return new SignedCallbacks(
                contracts,
                answers,
                settings.callbacksUrl(),
                transports.publishedKeys(),
                AddressSettings.resolving(environment::getProperty));
    }

    @Bean(destroyMethod = "close")
    ExecutorService exchangeThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("exchange-", 0).factory());
    }

    /** Wakes the sealing; entries are written long before anybody could be told of them. */
    @Bean
    Semaphore entriesToSeal() {
        return new Semaphore(0);
    }

    @Bean
    ExchangeLog exchangeLog(JdbcClient database, Semaphore entriesToSeal) {
        return new ExchangeLog(database, entriesToSeal::release);
    }

    @Bean
    Sealing sealing(JdbcClient database, ExchangeSettings settings, TransactionTemplate transactions, Clock clock) {
        SealKeys keys = new SealKeys(database, settings.logKeySecret(), settings.logKeyMaxAge());
        return new Sealing(database, keys, TimestampAuthority.own(clock), transactions);
    }
}
