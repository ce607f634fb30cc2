#include "foundation/backup/age_file.h"

#include <gtest/gtest.h>

#include "foundation/backup/bech32.h"
#include "foundation/base/random.h"
#include "foundation/base/stop.h"

namespace alongside::age::age_file_test {
namespace {

Source source_of(std::string text, std::size_t piece = 10'000) {
  return [text = std::move(text), piece, at = std::size_t{0}](std::size_t most) mutable {
    std::string out = text.substr(std::min(at, text.size()), std::min(most, piece));
    at += out.size();
    return out;
  };
}

std::string encrypted(const Secret& secret, std::string_view text) {
  std::string out;
  Encryption encryption(secret, [&](std::string_view bytes) { out += bytes; });
  for (std::size_t at = 0; at < text.size(); at += 7'000) encryption.write(text.substr(at, 7'000));
  encryption.finish();
  return out;
}

std::string decrypted(const Secret& secret, const std::string& file) {
  Decryption decryption(secret, source_of(file));
  std::string out;
  for (std::string piece = decryption.read(); !piece.empty(); piece = decryption.read()) {
    out += piece;
  }
  return out;
}

std::string random_text(std::size_t size) {
  Random random(size);
  std::string text(size, ' ');
  for (char& c : text) c = static_cast<char>(random.below(256));
  return text;
}

class KeyFile : public testing::Test {
 protected:
  KeyPair pair = new_key_pair();
  Secret for_writing{recipient_of(pair.recipient), ""};
  Secret for_reading{identity_of("# made for a test\n" + pair.identity + "\r\n"), ""};
};
using AgeFile = KeyFile;

TEST_F(AgeFile, ComesBackWhateverItsLength) {
  for (const std::size_t size : {0U, 1U, 65'535U, 65'536U, 65'537U, 131'072U, 300'000U}) {
    const std::string text = random_text(size);
    EXPECT_EQ(decrypted(for_reading, encrypted(for_writing, text)), text) << size;
  }
}

TEST_F(AgeFile, OpensByItsPassphraseAlone) {
  const std::string file = encrypted({"", "teapot granite cloud"}, "what people said");
  EXPECT_EQ(decrypted({"", "teapot granite cloud"}, file), "what people said");
  EXPECT_THROW(decrypted({"", "teapot granite clouds"}, file), CommandProblem);
  EXPECT_THROW(decrypted(for_reading, file), CommandProblem);
}

TEST_F(AgeFile, DoesNotOpenByAnotherKey) {
  const std::string file = encrypted(for_writing, "what people said");
  const Secret other{identity_of(new_key_pair().identity), ""};
  EXPECT_THROW(decrypted(other, file), CommandProblem);
}

TEST_F(AgeFile, TellsEveryChange) {
  const std::string file = encrypted(for_writing, random_text(70'000));
  Random random(3);
  for (int round = 0; round < 300; ++round) {
    std::string changed = file;
    // The first lines as often as all the rest.
    const std::size_t at = random.below(round % 2 == 0 ? 250 : file.size());
    changed[at] = static_cast<char>(changed[at] ^ (1 << random.below(8)));
    EXPECT_THROW(decrypted(for_reading, changed), CommandProblem) << at;
  }
}

TEST_F(AgeFile, TellsThatItWasCutOff) {
  const std::string file = encrypted(for_writing, random_text(200'000));
  Random random(4);
  for (int round = 0; round < 200; ++round) {
    EXPECT_THROW(decrypted(for_reading, file.substr(0, random.below(file.size()))), CommandProblem);
  }
  // At the end of a chunk, too.
  EXPECT_THROW(decrypted(for_reading, file.substr(0, file.size() - 200'000 % 65'536 - 16)),
               CommandProblem);
  EXPECT_THROW(decrypted(for_reading, file + "more"), CommandProblem);
}

TEST_F(AgeFile, RefusesAPassphraseThatWouldTakeHours) {
  std::string file = encrypted({"", "teapot granite cloud"}, "x");
  file.replace(file.find(" 18\n"), 4, " 40\n");
  EXPECT_THROW(decrypted({"", "teapot granite cloud"}, file), CommandProblem);
}

TEST(AgeKeys, AreRefusedWithAWrongLetter) {
  const KeyPair pair = new_key_pair();
  EXPECT_TRUE(pair.recipient.starts_with("age1"));
  EXPECT_TRUE(pair.identity.starts_with("AGE-SECRET-KEY-1"));
  for (std::size_t at = 4; at < pair.recipient.size(); ++at) {
    std::string wrong = pair.recipient;
    wrong[at] = wrong[at] == 'q' ? 'p' : 'q';
    EXPECT_THROW(recipient_of(wrong), CommandProblem);
  }
  EXPECT_THROW(recipient_of(pair.identity), CommandProblem);
  EXPECT_THROW(identity_of("# nothing here\n"), CommandProblem);
}

// From BIP 173's own list, and two of its wrong ones.
TEST(Bech32, IsAsTheStandardHasIt) {
  EXPECT_EQ(to_bech32("a", ""), "a12uel5l");
  EXPECT_EQ(from_bech32("a", "A12UEL5L"), "");
  EXPECT_EQ(from_bech32("a", "A12uEL5L"), std::nullopt);
  EXPECT_EQ(from_bech32("b", "a12uel5l"), std::nullopt);
  EXPECT_EQ(from_bech32("a", "a12uel5m"), std::nullopt);
  Random random(1);
  for (int round = 0; round < 200; ++round) {
    const std::string bytes = random_text(random.below(50));
    EXPECT_EQ(from_bech32("split", to_bech32("split", bytes)), bytes);
  }
}

}  // namespace
}  // namespace alongside::age::age_file_test
