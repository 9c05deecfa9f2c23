using KeyAccount.Cases;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Network;

/// <summary>Case files come out as they say.</summary>
public sealed class CaseTests
{
    [Theory]
    [InlineData("rules/cases", 30)]
    [InlineData("tests/cases/good", 300)]
    public void Every_case_of_a_folder_passes(string folder, int least)
    {
        var path = Repository.Path(folder);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.case.json", SearchOption.AllDirectories) : [];
        var runner = new CaseRunner(TestContext.Current.CancellationToken, SuiteEvaluator.Make);

        Assert.True(files.Length >= least);
        Assert.All(files, file =>
        {
            var outcome = runner.Run(file);
            Assert.True(outcome.Passed, $"{file}\n{string.Join('\n', outcome.Differences)}{string.Join('\n', outcome.Findings)}{string.Join('\n', outcome.Problems)}");
        });
    }
}
