using System.Globalization;

namespace KeyAccount.Benchmarks.Workload;

/// <summary>Makes the workload of a number of rules. The order in which random numbers are drawn is part of it.</summary>
internal static class Generator
{
    private const int FirstDay = 20454; // 2026-01-01
    private const int DaysOfYear = 365;
    private static readonly int[] Quantities = [5, 10, 20, 25, 50, 100];
    private static readonly int[] Volumes = [50_000, 100_000, 250_000, 500_000, 1_000_000];
    private static readonly int[] Lengths = [30, 60, 90, 180];
    private static readonly string[] Groups = ["promo", "contract", "volume"];

    /// <summary>Gives the workload of 10, 100, 1,000 or 10,000 rules; the vocabulary grows with the rules, so that matches stay realistic.</summary>
    public static PricingWorkload Make(int rules)
    {
        var random = new Mulberry32((uint)(12345 + rules));
        var (segments, countries, categories, brands) = rules switch
        {
            10 => (3, 3, 4, 6),
            100 => (5, 6, 12, 25),
            1_000 => (10, 12, 60, 120),
            10_000 => (20, 20, 200, 500),
            _ => throw new ArgumentOutOfRangeException(nameof(rules), rules, "10, 100, 1000 or 10000"),
        };
        var vocabulary = new Vocabulary(random, segments, countries, categories, brands);
        var priorities = Shuffled(random, rules);
        Rule[] made = [.. Enumerable.Range(0, rules).Select(i => MakeRule(random, vocabulary, i, priorities[i] + 1))];
        Item[] items = [.. Enumerable.Range(0, 5_000).Select(i => MakeItem(random, vocabulary, i))];
        Customer[] customers = [.. Enumerable.Range(0, 50).Select(i => MakeCustomer(random, vocabulary, i))];
        Order[] orders = [.. Enumerable.Range(0, 200).Select(i => MakeOrder(random, items, customers, i))];
        OrderLine[] list = [.. Enumerable.Range(0, 100_000).Select(i => new OrderLine(MakeItem(random, vocabulary, i), 1))];
        return new PricingWorkload(items, customers, made, orders, new Order("list", FirstDay + 120, customers[0], list));
    }

    private static int[] Shuffled(Mulberry32 random, int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
        }

        return numbers;
    }

    private static Rule MakeRule(Mulberry32 random, Vocabulary words, int index, int priority)
    {
        var when = MakeConditions(random, words);
        var effect = MakeEffect(random);
        var group = random.Chance(.4) ? random.Pick(Groups) : null;
        return new Rule(string.Create(CultureInfo.InvariantCulture, $"R{index + 1:00000}"), priority, group, when, effect);
    }

    private static Conditions MakeConditions(Mulberry32 random, Vocabulary words)
    {
        var when = new Conditions();
        var template = random.Next();
        if (template < .30)
        {
            when.Segment = Vocabulary.Segment(random.Skewed(words.Segments));
            when.Category = Vocabulary.Category(random.Skewed(words.Categories));
            Quantity(.4);
            Days(.2);
        }
        else if (template < .55)
        {
            when.Segment = Vocabulary.Segment(random.Skewed(words.Segments));
            when.Brand = Vocabulary.Brand(random.Below(words.Brands));
            Volume(.4);
        }
        else if (template < .70)
        {
            when.Country = Vocabulary.Country(random.Skewed(words.Countries));
            var category = random.Skewed(words.Categories);
            when.Category = Vocabulary.Category(category);
            when.Brand = words.BrandOf(random, category);
            Quantity(.3);
        }
        else if (template < .85)
        {
            when.Brand = Vocabulary.Brand(random.Below(words.Brands));
            Quantity();
            Days();
        }
        else if (template < .95)
        {
            when.Category = Vocabulary.Category(random.Skewed(words.Categories));
            Days();
            Volume(.5);
        }
        else
        {
            when.Segment = Vocabulary.Segment(random.Skewed(words.Segments));
            when.Country = Vocabulary.Country(random.Skewed(words.Countries));
            Volume();
            Quantity(.3);
        }

        return when;

        void Quantity(double? chance = null) => when.Quantity = chance is null || random.Chance(chance.Value) ? random.Pick(Quantities) : null;
        void Volume(double? chance = null) => when.AnnualVolume = chance is null || random.Chance(chance.Value) ? random.Pick(Volumes) : null;
        void Days(double? chance = null)
        {
            if (chance is null || random.Chance(chance.Value))
            {
                var from = FirstDay + random.Int(0, DaysOfYear - 30);
                when.Days = (from, from + random.Pick(Lengths));
            }
        }
    }

    private static Effect MakeEffect(Mulberry32 random)
    {
        var kind = random.Next();
        if (kind < .6)
        {
            return new Effect(random.Int(2, 30) * 50, 0, []);
        }

        if (kind < .8)
        {
            return new Effect(0, random.Int(1, 50) * 10, []);
        }

        var points = random.Int(1, 6) * 50;
        return new Effect(0, 0, [new(10, points), new(50, points * 2), new(200, points * 3)]);
    }

    private static Item MakeItem(Mulberry32 random, Vocabulary words, int index)
    {
        var category = random.Skewed(words.Categories);
        return new Item(string.Create(CultureInfo.InvariantCulture, $"SKU{index:000000}"), Vocabulary.Category(category), words.BrandOf(random, category), random.Int(100, 50_000));
    }

    private static Customer MakeCustomer(Mulberry32 random, Vocabulary words, int index)
    {
        var segment = Vocabulary.Segment(random.Skewed(words.Segments));
        var country = Vocabulary.Country(random.Skewed(words.Countries));
        random.Next(); // a tier that no rule reads
        var volume = (int)Math.Floor(Math.Pow(random.Next(), 2) * 2_000_000);
        random.Next(); // days of payment that no rule reads
        return new Customer(string.Create(CultureInfo.InvariantCulture, $"CU{index}"), segment, country, volume);
    }

    private static Order MakeOrder(Mulberry32 random, Item[] items, Customer[] customers, int index)
    {
        OrderLine[] lines = [.. Enumerable.Range(0, 10).Select(_ => new OrderLine(items[random.Skewed(items.Length)], 1 + (int)Math.Floor(Math.Pow(random.Next(), 2) * 300)))];
        var day = FirstDay + random.Int(0, DaysOfYear - 1);
        return new Order(string.Create(CultureInfo.InvariantCulture, $"Q{index}"), day, random.Pick(customers), lines);
    }

    /// <summary>The names that rules and orders are made of; a category has a few brands.</summary>
    private sealed class Vocabulary
    {
        private readonly int[][] brandsOf;

        public Vocabulary(Mulberry32 random, int segments, int countries, int categories, int brands)
        {
            (Segments, Countries, Categories, Brands) = (segments, countries, categories, brands);
            brandsOf = new int[categories][];
            for (var i = 0; i < categories; i++)
            {
                var count = Math.Min(brands, random.Int(4, 8));
                var chosen = new List<int>();
                while (chosen.Count < count)
                {
                    var brand = random.Below(brands);
                    if (!chosen.Contains(brand))
                    {
                        chosen.Add(brand);
                    }
                }

                brandsOf[i] = [.. chosen];
            }
        }

        public int Segments { get; }

        public int Countries { get; }

        public int Categories { get; }

        public int Brands { get; }

        public static string Country(int number) => string.Create(CultureInfo.InvariantCulture, $"C{number:00}");

        public static string Category(int number) => string.Create(CultureInfo.InvariantCulture, $"CAT{number:000}");

        public static string Brand(int number) => string.Create(CultureInfo.InvariantCulture, $"BR{number:000}");

        public static string Segment(int number) => string.Create(CultureInfo.InvariantCulture, $"SEG{number}");

        public string BrandOf(Mulberry32 random, int category) => Brand(random.Pick(brandsOf[category]));
    }
}
