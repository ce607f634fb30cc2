// Lotteries made by hand: right ones are found right, and what is proved is said.
#include "slices/lottery_proof/lottery_proof.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "slices/lottery_proof/proof_testing.h"

namespace alongside::lottery_proof::lottery_proof_test {
namespace {

std::string said(const std::vector<Message>& messages) {
  std::string all;
  for (const Message& message : messages) {
    all += std::string(message.text()) + "\n";
    for (const Argument& argument : message.arguments()) {
      const auto* text = std::get_if<std::string>(&argument.value);
      if (text != nullptr) all += "  " + std::string(argument.name) + "=" + *text + "\n";
    }
  }
  return all;
}

void expect_right(const MadeFiles& files) {
  const Checked checked = check(files);
  EXPECT_TRUE(checked.right) << said(checked.wrong);
  EXPECT_TRUE(checked.complete);
  EXPECT_TRUE(checked.wrong.empty());
}

void expect_wrong(const MadeFiles& files, const std::string& why) {
  const Checked checked = check(files);
  EXPECT_FALSE(checked.right);
  EXPECT_FALSE(checked.complete);
  EXPECT_NE(said(checked.wrong).find(why), std::string::npos) << said(checked.wrong);
}

TEST(CheckLottery, FindsTheFairestRight) {
  expect_right(five_people());
  const std::string found = said(check(five_people()).found);
  EXPECT_NE(found.find("No lottery can give everybody a chance of more than {chance}%.\n"
                       "  chance=33.3333\n"),
            std::string::npos)
      << found;
  EXPECT_NE(found.find("No lottery is fairer"), std::string::npos);
  EXPECT_NE(found.find("are one of the panels"), std::string::npos);
}

TEST(CheckLottery, FollowsAProofThatDivides) { expect_right(odd_ring()); }

TEST(CheckLottery, DoesNotBelieveAnUndividedProofWhereOnlyDividingHelps) {
  MadeFiles files = odd_ring();
  const std::size_t begin = files.certificate.find("[{\"kind\": \"row\"");
  const std::size_t end = files.certificate.find("]}]}", begin);
  files.certificate.replace(begin, end - begin + 3, R"([{"kind": "bound", "rows": [
      [1, 500000000000000], [3, 500000000000000], [5, 500000000000000]]}])");
  expect_wrong(files, "does not show what it should");
}

TEST(CheckLottery, KnowsTheOtherMethods) {
  MadeFiles maximin = five_people();
  maximin.certificate = with(maximin.certificate, "leximin", "maximin");
  maximin.certificate.resize(maximin.certificate.find(",\n{\"value\": 500000000000"));
  maximin.certificate += R"(], "pool_fingerprint": "", "features_fingerprint": ""})";
  expect_right(maximin);
  expect_right(five_people_by("nash", "[[1, 3000000000000000], [2, 2000000000000000]]"));
  expect_right(five_people_by("uniform", "[[1, -333333333333000], [2, -500000000000000]]"));
  const std::string wrong = "does not show what it should";
  expect_wrong(five_people_by("nash", "[[1, 3100000000000000], [2, 2000000000000000]]"), wrong);
  expect_wrong(five_people_by("uniform", "[[1, -323333333333000], [2, -500000000000000]]"), wrong);
  expect_wrong(five_people_by("leximin", "[[1, 1000000000000000]]"), wrong);
}

TEST(CheckLottery, TellsWhoFitsNowhere) {
  MadeFiles files = five_people();
  files.probabilities += "fay,other,,0.000000000000,0\r\n";
  files.remaining += "fay,other,\r\n";
  std::string& text = files.certificate;
  text = with(text, "\"people\": 5", "\"people\": 6");
  text = with(text, "[{\"value\": \"woman\"", R"([{"value": "other", "min": 0, "max": 0},
      {"value": "woman")");
  text = with(text, "[4]]", "[4], [5]]");
  text = with(text, "[[1, 1000000000000000]]}]}", "[[2, 1000000000000000]]}]}");
  text = with(text, "[[2, 1000000000000000]]}]}],", "[[3, 1000000000000000]]}]}],");
  expect_wrong(files, "who have {chance}%");
  text = with(text, "\"stages\": [", R"("stages": [{"value": 0, "settled": [4],
      "gains": [[4, 1000000000000000]],
      "proof": [{"kind": "bound", "rows": [[1, 1000000000000000]]}]},)");
  expect_right(files);
  EXPECT_NE(said(check(files).found).find("fits in no panel"), std::string::npos);
  EXPECT_NE(said(check(files).found).find("everybody else"), std::string::npos);
}

TEST(CheckLottery, SaysWhatIsProvedWhereTheSearchWasStopped) {
  MadeFiles files = five_people();
  files.certificate.resize(files.certificate.find(",\n{\"value\": 500000000000"));
  files.certificate += R"(], "pool_fingerprint": "", "features_fingerprint": ""})";
  expect_wrong(files, "proof is whole, and it is not");
  files.certificate = with(files.certificate, "true", "false");
  Checked checked = check(files);
  EXPECT_TRUE(checked.right) << said(checked.wrong);
  EXPECT_FALSE(checked.complete);
  EXPECT_NE(said(checked.found).find("stopped early. The chance"), std::string::npos);

  files.certificate.resize(files.certificate.find("\"stages\""));
  files.certificate += R"("stages": [], "pool_fingerprint": "", "features_fingerprint": ""})";
  checked = check(files);
  EXPECT_TRUE(checked.right) << said(checked.wrong);
  EXPECT_FALSE(checked.complete);
  EXPECT_NE(said(checked.found).find("nothing is proved"), std::string::npos);
}

/// The first stage bounds what any lottery gives; this one gives less.
TEST(CheckLottery, TellsBoundAndLotteryApartWhereTheSearchWasStopped) {
  MadeFiles files = odd_ring();
  std::string& text = files.certificate;
  text.resize(text.find("\"stages\""));
  text += R"("stages": [{"value": 400000000000, "settled": [],
      "gains": [[0, 1000000000000000], [1, 1000000000000000], [2, 1000000000000000],
                [3, 1000000000000000]],
      "proof": [{"kind": "bound", "rows": [[0, 1000000000000000]]}]}],
      "pool_fingerprint": "", "features_fingerprint": ""})";
  expect_wrong(files, "who have {chance}%");
  text = with(text, "true", "false");
  for (const char* method : {"leximin", "maximin"}) {
    text = with(text, "leximin", method);
    const Checked checked = check(files);
    EXPECT_TRUE(checked.right) << said(checked.wrong);
    EXPECT_FALSE(checked.complete);
    EXPECT_NE(said(checked.found).find("more than {chance}%.\n  chance=40.0"), std::string::npos);
    EXPECT_NE(said(checked.found).find("at least {chance}%.\n  chance=33.3333"),
              std::string::npos);
    EXPECT_NE(said(checked.found).find("stopped early. The chance"), std::string::npos);
  }
  text = with(text, "\"value\": 400", "\"value\": 390");
  expect_wrong(files, "does not show what it should");
}

TEST(CheckLottery, BelievesNoMoreOfNashThanIsProved) {
  MadeFiles files = five_people_by("nash", "[[1, 3100000000000000], [2, 2000000000000000]]");
  expect_wrong(files, "does not show what it should");
  files.certificate = with(files.certificate, "true", "false");
  EXPECT_TRUE(check(files).right);
  EXPECT_FALSE(check(files).complete);

  // Ada and Bea have no chance, though they fit in panels.
  files = five_people_by("nash", "[[1, 1000000000000000], [2, 2000000000000000]]");
  files.probabilities = with(files.probabilities, "0.333333333334", "0.000000000000");
  files.probabilities = with(files.probabilities, "0.333333333333", "0.000000000000");
  files.probabilities = with(files.probabilities, "0.333333333333", "1.000000000000");
  files.probabilities = with(files.probabilities, ",listed", ",count");
  files.certificate = with(files.certificate, "[1, 2]", "[1], [2]");
  files.panels = "panel,weight,id\r\n1,0.5,cy\r\n1,0.5,dan\r\n2,0.5,cy\r\n2,0.5,eli\r\n";
  files.selected = files.remaining = files.lottery = "";
  expect_wrong(files, "have no chance");
  files.certificate = with(files.certificate, "true", "false");
  EXPECT_TRUE(check(files).right);
  EXPECT_FALSE(check(files).complete);
}

TEST(CheckLottery, NeedsNoPanelToBeDrawnYet) {
  MadeFiles files = five_people();
  files.selected = files.remaining = files.lottery = "";
  expect_wrong(files, "lottery.csv is not there");
  files = odd_ring();
  expect_right(files);
  files.selected = "id\r\ns\r\np\r\n";
  expect_wrong(files, "remaining.csv");
  files.remaining = "id\r\nq\r\nr\r\nt\r\n";
  expect_right(files);
}

TEST(CheckLottery, DoesNotBelieveThatNeighboursAreTogetherOnAPanel) {
  MadeFiles files = five_people();
  files.probabilities = with(files.probabilities, "Oak Row", "ELM Row ");
  expect_wrong(files, "of one address");
}

TEST(CheckLottery, WantsAPanelThatCanBeDrawn) {
  MadeFiles files = odd_ring();
  files.panels += "7,0.000000000000,s\r\n7,0.000000000000,t\r\n";
  files.selected = "id\r\ns\r\nt\r\n";
  files.remaining = "id\r\np\r\nq\r\nr\r\n";
  expect_wrong(files, "none of the panels");
}

}  // namespace
}  // namespace alongside::lottery_proof::lottery_proof_test
