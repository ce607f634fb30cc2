// Files encrypted as the program `age` does it (age-encryption.org/v1, C2SP specification), so that
// a backup can be opened without us: `age -d backup.age`. Ciphers by libsodium.
//
// To a public key ("age1...", X25519) or to a passphrase (scrypt, 2^18). What is written is read by
// `age` and the other way round; plugins and SSH keys are not known here.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace alongside::age {

/// Throws CommandProblem where `text` is no public key of age ("age1...").
std::string recipient_of(std::string_view text);
/// The secret key that stands in the text of an identity file (lines with # are notes).
std::string identity_of(std::string_view file);

/// A pair of keys, as `age-keygen` makes it.
struct KeyPair {
  std::string recipient, identity;  // "age1...", "AGE-SECRET-KEY-1..."
};
KeyPair new_key_pair();

/// For whom a file is encrypted, or who opens it: one of both is set.
struct Secret {
  std::string key;  // Of 32 bytes: the public one for writing, the secret one for reading.
  std::string passphrase;
};

using Sink = std::function<void(std::string_view)>;
/// Up to `most` bytes; "" at the end.
using Source = std::function<std::string(std::size_t most)>;

/// Bytes in, an encrypted file out. `finish` writes the end; without it the file cannot be opened.
class Encryption {
 public:
  Encryption(const Secret& secret, Sink sink);
  ~Encryption();
  void write(std::string_view bytes);
  void finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// An encrypted file in, its bytes out. Throws CommandProblem where the key or the passphrase does
/// not open it, or where the file was changed or cut off.
class Decryption {
 public:
  Decryption(const Secret& secret, Source source);
  ~Decryption();
  /// Up to 64 KiB; "" at the end, which was checked.
  std::string read();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Whether a file that begins so is one of age.
bool is_age(std::string_view beginning);

}  // namespace alongside::age
