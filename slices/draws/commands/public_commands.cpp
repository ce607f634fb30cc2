#include "slices/draws/commands/public_commands.h"

#include "foundation/files/read_file.h"
#include "foundation/words/words.h"
#include "slices/lottery_proof/lottery_proof.h"

namespace alongside::draws {
namespace {

/// Of a panel of 500 and a person who is on all of them, the proofs are some 2 MB.
constexpr std::size_t most_public_bytes = 64 * 1024 * 1024;

}  // namespace

Result<Told> verify_public_draw(const PublicDrawFiles& files) {
  Problems problems;
  const auto content = [&](const std::string& path) -> std::string {
    if (path.empty()) return "";
    auto read = read_needed_file(path, "file", most_public_bytes);
    if (read) return *std::move(read);
    problems.insert(problems.end(), read.problems().begin(), read.problems().end());
    return "";
  };
  const std::string draw = content(files.draw), own = content(files.own), all = content(files.all);
  if (!problems.empty()) return problems;
  lottery_proof::PublicFiles read{.draw = draw, .own = {}, .all = {}, .root = files.root};
  if (!files.own.empty()) read.own = own;
  if (!files.all.empty()) read.all = all;
  const auto checked = lottery_proof::check_public_draw(read);
  Told told{.outcome = checked.right ? Outcome::done : Outcome::no, .said = checked.found};
  for (const Message& wrong : checked.wrong) {
    told.said.push_back(say("Not right: {what}", {{"what", Words::in("en")(wrong)}}));
  }
  told.said.push_back(checked.right ? say("All is right.")
                                    : say("Something is not right with this draw: see above."));
  return told;
}

}  // namespace alongside::draws
