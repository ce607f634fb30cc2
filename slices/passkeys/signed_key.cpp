// What devices sign, checked by libfido2. Its header stays in here.
#include <fido.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <sodium.h>

#include <array>
#include <memory>
#include <vector>

#include "slices/passkeys/ceremony.h"

namespace alongside::passkeys {
namespace {

struct FreesCredential {
  void operator()(fido_cred_t* made) const { fido_cred_free(&made); }
};
struct FreesAssertion {
  void operator()(fido_assert_t* made) const { fido_assert_free(&made); }
};
struct FreesEs256 {
  void operator()(es256_pk_t* made) const { es256_pk_free(&made); }
};
struct FreesRs256 {
  void operator()(rs256_pk_t* made) const { rs256_pk_free(&made); }
};

using Bytes = std::vector<unsigned char>;
Bytes bytes_of(std::string_view text) {
  return {text.begin(), text.end()};
}
std::string text_in(const unsigned char* bytes, std::size_t size) {
  return bytes == nullptr ? std::string() : std::string(bytes, bytes + size);
}

using Sha256 = std::array<unsigned char, crypto_hash_sha256_BYTES>;
Sha256 sha256(std::string_view text) {
  Sha256 sum{};
  const Bytes bytes = bytes_of(text);
  crypto_hash_sha256(sum.data(), bytes.data(), bytes.size());
  return sum;
}

/// Section 6.1: 32 bytes of the place's hash, then what the device says of the person.
bool was_here(std::string_view authenticator, const Place& place) {
  constexpr std::size_t flags = 32;
  constexpr unsigned char present = 0x01, verified = 0x04;
  if (authenticator.size() <= flags) return false;
  const Sha256 sum = sha256(place.host);
  const auto said = static_cast<unsigned char>(authenticator[flags]);
  return authenticator.substr(0, flags) == text_in(sum.data(), sum.size()) &&
         (said & present) != 0 && (said & verified) != 0;
}

std::optional<MadePasskey> made_with(const Said& said, std::int64_t algorithm) {
  const std::unique_ptr<fido_cred_t, FreesCredential> made(fido_cred_new());
  const Bytes authenticator = bytes_of(said.authenticator);
  const bool read =
      made != nullptr && fido_cred_set_type(made.get(), static_cast<int>(algorithm)) == FIDO_OK &&
      fido_cred_set_authdata_raw(made.get(), authenticator.data(), authenticator.size()) == FIDO_OK;
  if (!read) return std::nullopt;
  MadePasskey passkey{
      .credential = text_in(fido_cred_id_ptr(made.get()), fido_cred_id_len(made.get())),
      .key = {.algorithm = algorithm,
              .bytes = text_in(fido_cred_pubkey_ptr(made.get()), fido_cred_pubkey_len(made.get()))},
      .counter = fido_cred_sigcount(made.get())};
  if (passkey.credential.empty() || passkey.key.bytes.empty()) return std::nullopt;
  return passkey;
}

/// Of the assertion, by either kind of key.
bool is_signed_by(const fido_assert_t* said, const PublicKey& key) {
  if (key.algorithm == COSE_ES256) {
    const std::unique_ptr<es256_pk_t, FreesEs256> of(es256_pk_new());
    return of != nullptr &&
           es256_pk_from_ptr(of.get(), key.bytes.data(), key.bytes.size()) == FIDO_OK &&
           fido_assert_verify(said, 0, COSE_ES256, of.get()) == FIDO_OK;
  }
  const std::unique_ptr<rs256_pk_t, FreesRs256> of(rs256_pk_new());
  return key.algorithm == COSE_RS256 && of != nullptr &&
         rs256_pk_from_ptr(of.get(), key.bytes.data(), key.bytes.size()) == FIDO_OK &&
         fido_assert_verify(said, 0, COSE_RS256, of.get()) == FIDO_OK;
}

void begin_library() {
  [[maybe_unused]] static const bool begun = [] {
    fido_init(FIDO_DISABLE_U2F_FALLBACK);
    return true;
  }();
}

}  // namespace

std::optional<MadePasskey> passkey_made(const Said& said, const Place& place) {
  begin_library();
  if (!was_here(said.authenticator, place)) return std::nullopt;
  auto made = made_with(said, COSE_ES256);
  return made ? made : made_with(said, COSE_RS256);
}

std::optional<std::int64_t> counter_of_signature(const Said& said, const Place& place,
                                                 const PublicKey& key) {
  begin_library();
  const std::unique_ptr<fido_assert_t, FreesAssertion> one(fido_assert_new());
  if (one == nullptr || !was_here(said.authenticator, place)) return std::nullopt;
  const Sha256 sum = sha256(said.client_data);
  const Bytes authenticator = bytes_of(said.authenticator), signature = bytes_of(said.signature);
  const bool read =
      fido_assert_set_clientdata_hash(one.get(), sum.data(), sum.size()) == FIDO_OK &&
      fido_assert_set_rp(one.get(), place.host.c_str()) == FIDO_OK &&
      fido_assert_set_count(one.get(), 1) == FIDO_OK &&
      fido_assert_set_authdata_raw(one.get(), 0, authenticator.data(), authenticator.size()) ==
          FIDO_OK &&
      fido_assert_set_sig(one.get(), 0, signature.data(), signature.size()) == FIDO_OK &&
      fido_assert_set_up(one.get(), FIDO_OPT_TRUE) == FIDO_OK &&
      fido_assert_set_uv(one.get(), FIDO_OPT_TRUE) == FIDO_OK;
  if (!read || !is_signed_by(one.get(), key)) return std::nullopt;
  return fido_assert_sigcount(one.get(), 0);
}

}  // namespace alongside::passkeys
