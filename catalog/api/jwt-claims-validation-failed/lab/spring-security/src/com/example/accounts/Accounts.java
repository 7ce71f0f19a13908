package com.example.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A resource server that wants a token of one issuer for one audience. */
@SpringBootApplication
@RestController
public class Accounts {
  private static final String CAUSE = System.getenv("WAYOUT_CAUSE");
  private static final String APPROACH = System.getenv("WAYOUT_APPROACH");
  private static final String ISSUER = "https://issuer.example/";
  private static final String API = "https://api.example/";

  public static void main(String[] args) {
    SpringApplication app = new SpringApplication(Accounts.class);
    app.setDefaultProperties(
        Map.of("server.port", System.getenv("PORT"), "server.address", "127.0.0.1", "spring.main.banner-mode", "off"));
    app.run(args);
  }

  @GetMapping("/")
  public String hello(@AuthenticationPrincipal Jwt jwt) {
    return "hello, " + jwt.getSubject() + "\n";
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(a -> a.anyRequest().authenticated())
        .oauth2ResourceServer(o -> o.jwt(Customizer.withDefaults())).build();
  }

  @Bean
  JwtDecoder jwtDecoder() {
    byte[] secret = "a-test-secret-of-at-least-32-bytes".getBytes();
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret, "HmacSHA256")).build();
    decoder.setJwtValidator(validator());
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> validator() {
    switch (APPROACH) {
      case "set-leeway":
        return new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(Duration.ofSeconds(120)), new JwtIssuerValidator(ISSUER), audience(List.of(API)));
      case "huge-leeway":
        return new JwtTimestampValidator(Duration.ofDays(365));
      case "disable-claim-checks":
        return jwt -> OAuth2TokenValidatorResult.success();
      case "match-audience-and-issuer":
        return usual(CAUSE.equals("audience-mismatch") ? List.of("client-7") : List.of(API));
      case "accept-several-values":
        return new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(),
            new JwtClaimValidator<Object>(
                "iss", iss -> iss != null && List.of(ISSUER, "https://login.example/").contains(iss.toString())),
            audience(List.of(API, "client-7")));
      default:
        return usual(List.of(API));
    }
  }

  private static OAuth2TokenValidator<Jwt> usual(List<String> audiences) {
    return new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(ISSUER), audience(audiences));
  }

  private static OAuth2TokenValidator<Jwt> audience(List<String> accepted) {
    return new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.stream().anyMatch(accepted::contains));
  }
}
