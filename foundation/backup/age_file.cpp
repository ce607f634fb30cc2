#include "foundation/backup/age_file.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <vector>

#include "foundation/backup/bech32.h"
#include "foundation/base/stop.h"
#include "foundation/base/text.h"

namespace alongside::age {
namespace {

constexpr std::string_view version_line = "age-encryption.org/v1";
constexpr std::string_view recipient_prefix = "age", identity_prefix = "age-secret-key-";
constexpr std::string_view x25519_info = "age-encryption.org/v1/X25519";
constexpr std::string_view scrypt_label = "age-encryption.org/v1/scrypt";
constexpr int scrypt_strength = 18;       // As age itself chooses it.
constexpr int most_scrypt_strength = 22;  // More would take minutes and gigabytes.
constexpr std::size_t file_key_bytes = 16, salt_bytes = 16, chunk_bytes = 64 * 1024;
constexpr std::size_t tag_bytes = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::size_t most_header_bytes = 16 * 1024;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

void ready() {
  if (sodium_init() < 0) throw CommandProblem("libsodium does not start");
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

std::string base64(std::string_view bytes) {
  std::string text(
      sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
  text.pop_back();
  return text;
}

std::string from_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, &size,
                        nullptr, sodium_base64_VARIANT_ORIGINAL_NO_PADDING) != 0) {
    throw CommandProblem("the encrypted file's first lines are damaged");
  }
  bytes.resize(size);
  return bytes;
}

std::string hmac(std::string_view key, std::string_view text) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(text), text.size());
  std::string sum(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256_final(&state, bytes_of(sum));
  return sum;
}

/// HKDF-SHA-256 (RFC 5869) of 32 bytes.
std::string derived(std::string_view secret, std::string_view salt, std::string_view info) {
  const std::string nothing(crypto_auth_hmacsha256_BYTES, '\0');
  const std::string extracted = hmac(salt.empty() ? std::string_view(nothing) : salt, secret);
  return hmac(extracted, std::string(info) + '\1');
}

std::string sealed(std::string_view key, std::string_view nonce, std::string_view text) {
  std::string out(text.size() + tag_bytes, '\0');
  crypto_aead_chacha20poly1305_ietf_encrypt(bytes_of(out), nullptr, bytes_of(text), text.size(),
                                            nullptr, 0, nullptr, bytes_of(nonce), bytes_of(key));
  return out;
}

/// False where it was sealed with another key, or changed.
bool unsealed(std::string_view key, std::string_view nonce, std::string_view text,
              std::string& out) {
  if (text.size() < tag_bytes) return false;
  out.resize(text.size() - tag_bytes);
  return crypto_aead_chacha20poly1305_ietf_decrypt(bytes_of(out), nullptr, nullptr, bytes_of(text),
                                                   text.size(), nullptr, 0, bytes_of(nonce),
                                                   bytes_of(key)) == 0;
}

const std::string no_nonce(crypto_aead_chacha20poly1305_ietf_NPUBBYTES, '\0');

std::string shared_secret(std::string_view secret, std::string_view other) {
  std::string shared(crypto_scalarmult_BYTES, '\0');
  if (crypto_scalarmult(bytes_of(shared), bytes_of(secret), bytes_of(other)) != 0) {
    throw CommandProblem("this key cannot be used");
  }
  return shared;
}

std::string public_key_of(std::string_view secret) {
  std::string key(crypto_scalarmult_BYTES, '\0');
  crypto_scalarmult_base(bytes_of(key), bytes_of(secret));
  return key;
}

std::string key_of_passphrase(std::string_view passphrase, std::string_view salt, int strength) {
  std::string key(32, '\0');
  const std::string whole_salt = std::string(scrypt_label) + std::string(salt);
  if (crypto_pwhash_scryptsalsa208sha256_ll(
          bytes_of(passphrase), passphrase.size(), bytes_of(whole_salt), whole_salt.size(),
          std::uint64_t{1} << strength, 8, 1, bytes_of(key), key.size()) != 0) {
    throw CommandProblem("there is too little memory to use the passphrase");
  }
  return key;
}

std::string stanza_for(const Secret& secret, std::string_view file_key) {
  if (!secret.key.empty()) {
    const std::string ours = random_bytes(crypto_scalarmult_SCALARBYTES);
    const std::string share = public_key_of(ours);
    const std::string key =
        derived(shared_secret(ours, secret.key), share + secret.key, x25519_info);
    return fmt::format("-> X25519 {}\n{}\n", base64(share),
                       base64(sealed(key, no_nonce, file_key)));
  }
  const std::string salt = random_bytes(salt_bytes);
  const std::string key = key_of_passphrase(secret.passphrase, salt, scrypt_strength);
  return fmt::format("-> scrypt {} {}\n{}\n", base64(salt), scrypt_strength,
                     base64(sealed(key, no_nonce, file_key)));
}

}  // namespace

/// Counts the chunks of a file; the last one is marked.
class ChunkNonce {
 public:
  std::string next(bool last) {
    std::string nonce(12, '\0');
    for (int n = 0; n < 8; ++n)
      nonce[static_cast<std::size_t>(10 - n)] = static_cast<char>(count_ >> (8 * n));
    nonce[11] = last ? '\1' : '\0';
    ++count_;
    return nonce;
  }

 private:
  std::uint64_t count_ = 0;
};

namespace {

struct Stanza {
  std::vector<std::string> words;
  std::string body;  // Decoded.
};

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' '));
    words.emplace_back(word);
    line.remove_prefix(std::min(line.size(), word.size() + 1));
  }
  return words;
}

int strength_of(const std::string& word) {
  const auto strength = whole_number(word);
  if (!strength || *strength < 1 || *strength > most_scrypt_strength) {
    throw CommandProblem("the passphrase of this file would take too long to try");
  }
  return static_cast<int>(*strength);
}

/// Nothing ("") where this stanza is not for us.
std::string file_key_of(const Stanza& stanza, const Secret& secret) {
  std::string file_key;
  if (!secret.key.empty() && stanza.words.size() == 2 && stanza.words[0] == "X25519") {
    const std::string share = from_base64(stanza.words[1]);
    if (share.size() != crypto_scalarmult_BYTES) return "";
    const std::string key =
        derived(shared_secret(secret.key, share), share + public_key_of(secret.key), x25519_info);
    if (!unsealed(key, no_nonce, stanza.body, file_key)) return "";
  } else if (!secret.passphrase.empty() && stanza.words.size() == 3 &&
             stanza.words[0] == "scrypt") {
    const int strength = strength_of(stanza.words[2]);
    const std::string key =
        key_of_passphrase(secret.passphrase, from_base64(stanza.words[1]), strength);
    if (!unsealed(key, no_nonce, stanza.body, file_key)) return "";
  }
  return file_key.size() == file_key_bytes ? file_key : "";
}

}  // namespace

std::string recipient_of(std::string_view text) {
  const auto key = from_bech32(recipient_prefix, text);
  if (!key || key->size() != crypto_scalarmult_BYTES) {
    throw CommandProblem(fmt::format("'{}' is no public key: one begins with age1", text));
  }
  return *key;
}

std::string identity_of(std::string_view file) {
  while (!file.empty()) {
    std::string_view line = file.substr(0, file.find('\n'));
    file.remove_prefix(std::min(file.size(), line.size() + 1));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    const auto key = from_bech32(identity_prefix, line);
    if (key && key->size() == crypto_scalarmult_SCALARBYTES) return *key;
  }
  throw CommandProblem("there is no secret key in that file: one begins with AGE-SECRET-KEY-1");
}

KeyPair new_key_pair() {
  ready();
  const std::string secret = random_bytes(crypto_scalarmult_SCALARBYTES);
  std::string identity = to_bech32(identity_prefix, secret);
  for (char& c : identity) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return {to_bech32(recipient_prefix, public_key_of(secret)), identity};
}

bool is_age(std::string_view beginning) {
  return beginning.starts_with(version_line);
}

struct Encryption::Parts {
  Sink sink;
  std::string key, waiting;
  ChunkNonce nonce;
};

Encryption::Encryption(const Secret& secret, Sink sink) : parts_(std::make_unique<Parts>()) {
  ready();
  const std::string file_key = random_bytes(file_key_bytes);
  std::string header = fmt::format("{}\n{}---", version_line, stanza_for(secret, file_key));
  header += fmt::format(" {}\n", base64(hmac(derived(file_key, "", "header"), header)));
  const std::string nonce = random_bytes(salt_bytes);
  parts_->sink = std::move(sink);
  parts_->key = derived(file_key, nonce, "payload");
  parts_->sink(header);
  parts_->sink(nonce);
}

Encryption::~Encryption() = default;

void Encryption::write(std::string_view bytes) {
  parts_->waiting += bytes;
  std::size_t begin = 0;
  // One chunk stays: whether it is the last is known at the end.
  while (parts_->waiting.size() - begin > chunk_bytes) {
    parts_->sink(sealed(parts_->key, parts_->nonce.next(false),
                        std::string_view(parts_->waiting).substr(begin, chunk_bytes)));
    begin += chunk_bytes;
  }
  parts_->waiting.erase(0, begin);
}

void Encryption::finish() {
  parts_->sink(sealed(parts_->key, parts_->nonce.next(true), parts_->waiting));
}

struct Decryption::Parts {
  Source source;
  std::string key, waiting;
  ChunkNonce nonce;
  bool ended = false;

  /// Until `count` bytes wait, or the file ends.
  void fill(std::size_t count) {
    while (waiting.size() < count) {
      const std::string more = source(chunk_bytes);
      if (more.empty()) return;
      waiting += more;
    }
  }
  std::string line() {
    for (;;) {
      const std::size_t end = waiting.find('\n');
      if (end != waiting.npos) {
        std::string found = waiting.substr(0, end);
        waiting.erase(0, end + 1);
        return found;
      }
      const std::size_t before = waiting.size();
      if (before > most_header_bytes) break;
      fill(before + 1);
      if (waiting.size() == before) break;
    }
    throw CommandProblem("the encrypted file's first lines are damaged");
  }
  std::string open_header(const Secret& secret);
};

/// The file's key; throws where nothing of ours opens it.
std::string Decryption::Parts::open_header(const Secret& secret) {
  std::string header = line() + "\n";
  if (header != std::string(version_line) + "\n") {
    throw CommandProblem("this is not a file that age or Alongside encrypted");
  }
  std::string file_key, next = line();
  while (next.starts_with("-> ")) {
    Stanza stanza{words_of(std::string_view(next).substr(3)), ""};
    header += next + "\n";
    std::string body, part;
    do {
      part = line();
      header += part + "\n";
      body += part;
      if (header.size() > most_header_bytes) {
        throw CommandProblem("the encrypted file's first lines are damaged");
      }
    } while (part.size() == 64);
    stanza.body = from_base64(body);
    if (file_key.empty()) file_key = file_key_of(stanza, secret);
    next = line();
  }
  if (file_key.empty()) throw CommandProblem("this key or passphrase does not open the file");
  if (!next.starts_with("--- ") || from_base64(std::string_view(next).substr(4)) !=
                                       hmac(derived(file_key, "", "header"), header + "---")) {
    throw CommandProblem("the encrypted file's first lines were changed");
  }
  return file_key;
}

Decryption::Decryption(const Secret& secret, Source source) : parts_(std::make_unique<Parts>()) {
  ready();
  parts_->source = std::move(source);
  const std::string file_key = parts_->open_header(secret);
  parts_->fill(salt_bytes);
  if (parts_->waiting.size() < salt_bytes) throw CommandProblem("the encrypted file is cut off");
  parts_->key = derived(file_key, parts_->waiting.substr(0, salt_bytes), "payload");
  parts_->waiting.erase(0, salt_bytes);
}

Decryption::~Decryption() = default;

std::string Decryption::read() {
  if (parts_->ended) return "";
  constexpr std::size_t whole = chunk_bytes + tag_bytes;
  parts_->fill(whole + 1);  // One more tells whether this is the last.
  const bool last = parts_->waiting.size() <= whole;
  const std::size_t size = std::min(whole, parts_->waiting.size());
  std::string out;
  if (!unsealed(parts_->key, parts_->nonce.next(last),
                std::string_view(parts_->waiting).substr(0, size), out)) {
    throw CommandProblem("the encrypted file was changed or cut off");
  }
  parts_->waiting.erase(0, size);
  parts_->ended = last;
  return out;
}

}  // namespace alongside::age
