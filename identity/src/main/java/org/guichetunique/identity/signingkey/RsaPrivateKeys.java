package org.guichetunique.identity.signingkey;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

final class RsaPrivateKeys {

    private RsaPrivateKeys() {}

    static RSAPrivateKey decode(byte[] pkcs8) {
        try {
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A decrypted signing key is not PKCS#8", e);
        }
    }
}
