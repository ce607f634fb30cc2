#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "slices/files/files.h"
#include "slices/files/testing/made_files.h"

namespace alongside::files::upload_test {
namespace {

Request with(const std::string& name, std::string content) {
  Request request;
  request.uploads.emplace_back("file", Upload{name, std::move(content)});
  return request;
}

std::string garden() {
  std::ifstream in("slices/files/cases/garden.png", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string refused(const Request& request, Wanted wanted = Wanted::anything) {
  const auto accepted = accept(request, "file", wanted);
  if (accepted) return "taken";
  EXPECT_EQ(accepted.problems().front().field, "file");
  return Words::in("en")(accepted.problems().front().message);
}

TEST(Upload, KeepsPapersAndSoundAsTheyAre) {
  const auto accepted = accept(with("plan.docx", made::docx()), "file", Wanted::papers);
  ASSERT_TRUE(accepted);
  EXPECT_EQ(accepted->kind, Kind::docx);
  EXPECT_EQ(accepted->name, "plan.docx");
  EXPECT_EQ(accepted->content, made::docx());
  EXPECT_EQ(accepted->thumbnail, "");
  EXPECT_TRUE(accept(with("talk.mp3", made::mp3()), "file", Wanted::sound));
}

TEST(Upload, WritesPicturesAnew) {
  const auto accepted = accept(with("garden.png", garden()), "file", Wanted::pictures);
  ASSERT_TRUE(accepted);
  EXPECT_EQ(accepted->width, 64);
  EXPECT_THAT(garden(), testing::HasSubstr("51.501364"));
  EXPECT_THAT(accepted->content, testing::Not(testing::HasSubstr("51.501364")));
  EXPECT_NE(accepted->thumbnail, "");
}

TEST(Upload, CallsAFileByWhatItIs) {
  const auto name_of = [](const std::string& name) {
    return accept(with(name, made::pdf()), "file", Wanted::anything)->name;
  };
  EXPECT_EQ(name_of("letter.pdf"), "letter.pdf");
  EXPECT_EQ(name_of("letter.exe"), "letter.pdf");
  EXPECT_EQ(name_of("letter.html"), "letter.pdf");
  EXPECT_EQ(name_of("letter"), "letter.pdf");
  EXPECT_EQ(name_of("C:\\My papers\\letter.pdf"), "letter.pdf");
  EXPECT_EQ(name_of("../../etc/letter.pdf"), "letter.pdf");
  EXPECT_EQ(name_of("Brief für Ünal.pdf"), "Brief für Ünal.pdf");
  EXPECT_EQ(name_of(".pdf"), "file.pdf");
  EXPECT_EQ(name_of(std::string(300, 'x') + ".pdf"), "file.pdf");
}

TEST(Upload, SaysWhatToDoInstead) {
  EXPECT_EQ(refused(Request{}), "Choose a file");
  EXPECT_EQ(refused(with("", "")), "Choose a file");
  EXPECT_EQ(refused(Request{}, Wanted::pictures), "Choose a picture");
  EXPECT_EQ(refused(with("a.pdf", "")), "This file is empty. Choose another one");
  EXPECT_THAT(refused(with("a.pdf", "<html>")), testing::HasSubstr("We cannot take this kind"));
  EXPECT_THAT(refused(with("a.png", made::pdf()), Wanted::pictures),
              testing::HasSubstr("not a picture"));
  EXPECT_THAT(refused(with("a.pdf", garden()), Wanted::papers), testing::HasSubstr("Choose a PDF"));
  EXPECT_THAT(refused(with("a.mp3", made::pdf()), Wanted::sound), testing::HasSubstr("an MP3"));
  EXPECT_THAT(refused(with("a.txt", std::string(most_paper_bytes + 1, 'x'))),
              testing::HasSubstr("larger than 20 MB"));
  EXPECT_EQ(refused(with("a.txt", std::string(most_paper_bytes, 'x'))), "taken");
}

}  // namespace
}  // namespace alongside::files::upload_test
