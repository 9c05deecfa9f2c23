using System.Globalization;
using Microsoft.Extensions.Options;

namespace KeyAccount;

/// <summary>Says what is wrong in <see cref="KeyAccountOptions"/>, all of it at once.</summary>
internal sealed class KeyAccountOptionsValidation : IValidateOptions<KeyAccountOptions>
{
    private static readonly TimeSpan LongestQuietPeriod = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, KeyAccountOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = Wrong(options).ToArray();
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(KeyAccountOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.RuleDirectory))
        {
            yield return "KeyAccountOptions.RuleDirectory is empty; name the folder that holds company.json, such as \"rules\".";
        }

        if (options.QuietPeriod <= TimeSpan.Zero || options.QuietPeriod > LongestQuietPeriod)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"KeyAccountOptions.QuietPeriod is {options.QuietPeriod:c}; it must be above zero and at most {LongestQuietPeriod:c}.");
        }

        if (options.Limits is null)
        {
            yield return "KeyAccountOptions.Limits is null; leave it out for RuleFileLimits.Default.";
        }
        else
        {
            foreach (var (limit, value) in new[] { ("FileBytes", options.Limits.FileBytes), ("Depth", options.Limits.Depth), ("Files", options.Limits.Files) })
            {
                if (value < 1)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"KeyAccountOptions.Limits.{limit} is {value}; it must be at least 1.");
                }
            }
        }
    }
}
