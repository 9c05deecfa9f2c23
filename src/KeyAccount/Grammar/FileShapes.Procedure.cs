namespace KeyAccount.Grammar;

/// <content>Pricing procedures.</content>
internal static partial class FileShapes
{
    public static ObjectShape Procedure => field ??= new(new("a pricing procedure", "una procedura prezzi"),
        Schema,
        Title,
        Note,
        new("extends", TextShape.NameOf(Word.Procedure), new("The procedure that this one builds on: its steps with the same names take the place of those, others are added, and what is not said here is as it is there.", "La procedura su cui questa si basa: i passi con lo stesso nome ne prendono il posto, gli altri si aggiungono, e quanto qui non è detto resta come lì.")),
        new("price", new ObjectShape(new("the base price", "il prezzo base"),
            new Setting("accesses", new ListShape(Access, mayBeEmpty: false), new("Where a price is looked for, in order; the first that has one counts.", "Dove si cerca il prezzo, in ordine; vale il primo che ne ha uno."), Required: true)),
            new("How the base price is found; agreements, then policies, then lists, if not given.", "Come si trova il prezzo base; agreements, poi policies, poi lists, se non indicato.")),
        new("steps", new ListShape(new ObjectShape(new("a step", "un passo"),
            new Setting("step", TextShape.Name, new("The step's name.", "Il nome del passo."), Required: true),
            Title,
            Note,
            new Setting("before", TextShape.NameOf(Word.Step), new("In a procedure that extends another: the step that it comes before.", "In una procedura che ne estende un'altra: il passo prima del quale sta.")),
            new Setting("after", TextShape.NameOf(Word.Step), new("In a procedure that extends another: the step that it comes after; at the end if nothing is given.", "In una procedura che ne estende un'altra: il passo dopo il quale sta; in fondo se nulla è indicato.")),
            new Setting("holds", TextShape.OneOf(
                ("discount", new("Discounts.", "Sconti.")),
                ("surcharge", new("Surcharges.", "Maggiorazioni.")),
                ("freeGoods", new("Free goods, and what is bought together.", "Omaggi, e ciò che si compra insieme.")),
                ("round", new("Nothing: the price as it stands is rounded, as \"rounding\" says.", "Nulla: il prezzo corrente si arrotonda, come dice \"rounding\".")),
                ("manual", new("Prices and discounts that a person has written on a line.", "Prezzi e sconti scritti a mano su una riga."))), new("What the step holds; discount if not given.", "Che cosa contiene; discount se non indicato.")),
            new Setting("of", TextShape.NameOf(Word.AmountOf), new("What percentages are of: base, start (of the step), running, or the amount after an earlier step.", "Su che cosa si calcolano le percentuali: base, start (inizio passo), running (corrente) o l'importo dopo un passo precedente.")),
            new Setting("combine", TextShape.OneOf(
                ("best", new("The rule that is best for the customer.", "La regola migliore per il cliente.")),
                ("worst", new("The rule that is worst for the customer.", "La regola peggiore per il cliente.")),
                ("first", new("The rule with the highest priority.", "La regola con priorità più alta.")),
                ("sum", new("All; percentages of the same amount: 10 and 10 are 20.", "Tutte; percentuali sullo stesso importo: 10 e 10 fanno 20.")),
                ("cascade", new("All, each on what is left: 10 and 10 are 19.", "Tutte, ognuna su quanto resta: 10 e 10 fanno 19."))), new("How several rules combine; best if not given, for free goods cascade.", "Come si combinano più regole; best se non indicato, per gli omaggi cascade.")),
            new Setting("when", ConditionShape.Instance, new("A condition for all rules of the step.", "Una condizione per tutte le regole del passo.")),
            new Setting("compare", TextShape.OneOf(
                ("line", new("Rules are compared on each line.", "Le regole si confrontano su ogni riga.")),
                ("order", new("Rules are compared once, by what they come to on the whole order.", "Le regole si confrontano una volta, per quanto danno su tutto l'ordine."))), new("Where rules are compared; on each line if not given.", "Dove si confrontano le regole; su ogni riga se non indicato.")),
            new Setting("hierarchy", TextShape.OneOf(
                ("all", new("Rules of all levels count.", "Contano le regole di tutti i livelli.")),
                ("nearest", new("Only those of the nearest account that has any; policies are farthest.", "Solo quelle del cliente più vicino che ne ha; le politiche sono le più lontane."))), new("Which levels of the account hierarchy count; all if not given.", "Quali livelli della gerarchia contano; tutti se non indicato.")),
            new Setting("specificity", new ListShape(TextShape.Any, mayBeEmpty: false), new("For the rank key specificity: fields, the most specific first.", "Per la chiave specificity: campi, prima il più specifico.")),
            new Setting("earlier", TextShape.OneOf(
                ("share", new("On all units alike.", "Su tutte le unità in parti uguali.")),
                ("first", new("On the units that the rule covers.", "Sulle unità coperte dalla regola.")),
                ("last", new("On the other units, as far as they go.", "Sulle altre unità, finché bastano."))), new("Where earlier reductions of a line lie for a rule that covers some of its units; share if not given.", "Dove stanno le riduzioni precedenti per una regola che copre alcune unità; share se non indicato.")),
            new Setting("allocation", Allocation, new("How an amount of the order comes to its lines; the procedure's if not given.", "Come un importo dell'ordine si ripartisce sulle righe; quello della procedura se non indicato.")),
            new Setting("order", RankKeys, new("In full: by which keys rules are ranked.", "Per esteso: con quali chiavi si ordinano le regole.")),
            new Setting("take", TextShape.OneOf(("all", new("Every rule.", "Tutte le regole.")), ("one", new("The first.", "La prima."))), new("In full: how many are admitted; all if not given.", "Per esteso: quante ne valgono; all se non indicato.")),
            new Setting("apply", RankKeys, new("In full: in which order admitted rules are applied; by rank if not given.", "Per esteso: in quale ordine si applicano; per rango se non indicato.")),
            new Setting("tie", TextShape.OneOf(("id", new("The full name settles it.", "Decide il nome completo."))), new("What settles rules that are equal in every key.", "Che cosa decide tra regole pari in ogni chiave.")),
            new Setting("retest", YesNoShape.Instance, new("Tests on running figures are decided again after each rule that applied.", "Le condizioni su cifre correnti si rivedono dopo ogni regola applicata.")),
            new Setting("cap", CapShape.Instance, new("The most that the step gives on a line: \"10 %\" or an amount.", "Il massimo che il passo dà su una riga: \"10 %\" o un importo.")),
            new Setting("overrun", TextShape.OneOf(("cut", new("Gives what is left.", "Dà quanto resta.")), ("drop", new("Gives nothing on the line.", "Non dà nulla sulla riga."))), new("What happens to a discount that is larger than the price; cut if not given.", "Che cosa accade a uno sconto maggiore del prezzo; cut se non indicato.")),
            new Setting("statistical", YesNoShape.Instance, new("Its bars are worked out and shown, but change no price; later steps can read them.", "Le sue voci si calcolano e si mostrano, ma non cambiano il prezzo; i passi successivi le possono leggere.")),
            new Setting("rounding", Rounding, new("Rounding of this step; the procedure's if not given.", "Arrotondamento del passo; quello della procedura se non indicato.")))
        {
            Snippet = """{ "step": "$1", "title": { "en": "$2", "it": "$3" }, "combine": "${4:best}" }""",
        }, mayBeEmpty: true),
            new("The steps, in the order in which they are taken; of a procedure that extends another those that differ.", "I passi, nell'ordine in cui si compiono; di una procedura che ne estende un'altra, quelli diversi.")),
        new("tax", Tax, new("How tax is worked out, where the request hands in rates.", "Come si calcola l'imposta, se la richiesta indica le aliquote.")),
        new("groups", new MapShape(new ObjectShape(new("an exclusion group", "un gruppo di esclusione"),
            new Setting("mode", TextShape.OneOf(
                ("best", new("The rule that is best for the customer stands.", "Resta la regola migliore per il cliente.")),
                ("worst", new("The rule that is worst for the customer stands.", "Resta la regola peggiore per il cliente.")),
                ("first", new("The rule with the highest priority stands.", "Resta la regola con priorità più alta.")),
                ("sum", new("All stand; percentages of the start of the step.", "Restano tutte; percentuali sull'inizio del passo.")),
                ("cascade", new("All stand, each on what is left.", "Restano tutte, ognuna su quanto resta."))), new("Which rules stand.", "Quali regole restano."), Required: true),
            new Setting("level", TextShape.OneOf(
                ("line", new("On each line.", "Su ogni riga.")),
                ("order", new("Once for the order.", "Una volta per l'ordine."))), new("Where they compete; on each line if not given.", "Dove competono; su ogni riga se non indicato.")),
            new Setting("in", TextShape.NameOf(Word.Group), new("The group in which this one competes as one candidate.", "Il gruppo in cui questo compete come un solo candidato.")),
            Note)), new("Exclusion groups by name: one rule of a group stands on a line.", "Gruppi di esclusione per nome: sulla riga ne resta una sola.")),
        new("allocation", Allocation, new("How an amount of the order comes to its lines.", "Come un importo dell'ordine si ripartisce sulle righe.")),
        new("rounding", Rounding, new("Where and how amounts are rounded; after each component, half-up, in the currency's decimals, if not given.", "Dove e come si arrotonda; dopo ogni componente, per eccesso da metà, nei decimali della valuta, se non indicato.")));

    private static Phrase RankKeyDoc(string key) => key.Split(' ')[0] switch
    {
        "exclusive" => new("Exclusive rules first.", "Prima le regole esclusive."),
        "priority" => new("The higher priority first.", "Prima la priorità più alta."),
        "worth" => new("What gives the customer more first.", "Prima ciò che dà di più al cliente."),
        "value" => new("The greater percentage or amount first.", "Prima la percentuale o l'importo maggiore."),
        "specificity" => new("What tests the more specific field first, by \"specificity\".", "Prima chi verifica il campo più specifico, secondo \"specificity\"."),
        "conditions" => new("What has more conditions first.", "Prima chi ha più condizioni."),
        "start" => new("The later start first.", "Prima l'inizio più recente."),
        "end" => new("The earlier end first.", "Prima la fine più vicina."),
        "minQuantity" => new("The higher minimum quantity first.", "Prima la quantità minima più alta."),
        "currency" => new("What asks for one currency first.", "Prima chi chiede una sola valuta."),
        _ => new("By full name.", "Per nome completo."),
    };
}
