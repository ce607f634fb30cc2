#include "slices/people/removing/removing_rule.h"

namespace alongside::people {

Result<WordsChosen> accept_removal(const RemovalForm& form, bool wrote_passphrase) {
  Problems problems;
  if (form.signed_words != "stay" && form.signed_words != "go") {
    problems.push_back({"signed_words", say("Choose what becomes of what you signed")});
  }
  if (!wrote_passphrase) problems.push_back({"passphrase", say("Write your passphrase")});
  if (!form.sure) problems.push_back({"sure", say("Tick that you are sure")});
  if (!problems.empty()) return problems;
  return form.signed_words == "go" ? WordsChosen::go : WordsChosen::stay;
}

}  // namespace alongside::people
